// @ts-check
/** Writes the gallery's dashboards to `provisioning/dashboards/`, from what stands in `lib/gallery/`: `npm run gallery`. */
import { writeGallery } from './lib/gallery/dashboards.mjs';

writeGallery();
