import { TextOptions } from '../options/options';
import { DEFAULT_TAGS, NO_TAGS, TagOption } from '../options/tags';

/** The tags to look for: the usual ones where an option is empty, none where it says so. With variables filled in. */
export function readTags(options: Pick<TextOptions, TagOption>): Record<TagOption, string> {
  const tagsOf = (option: TagOption): string => {
    const given = options[option].trim();
    return given === '' ? DEFAULT_TAGS[option] : given.toLowerCase() === NO_TAGS ? '' : given;
  };
  return {
    maintenanceTags: tagsOf('maintenanceTags'),
    deployTags: tagsOf('deployTags'),
    incidentTags: tagsOf('incidentTags'),
    exceptionTags: tagsOf('exceptionTags'),
  };
}
