import { TextOptions } from './options';

export type TagOption = keyof Pick<TextOptions, 'maintenanceTags' | 'deployTags' | 'incidentTags' | 'exceptionTags'>;

/** The tags that are read where an option is left empty, which is also what the editor makes of an emptied one. */
export const DEFAULT_TAGS: Readonly<Record<TagOption, string>> = {
  maintenanceTags: 'maintenance',
  deployTags: 'deploy',
  incidentTags: 'incident',
  exceptionTags: 'exception',
};

/** What switches a meaning of annotations off. */
export const NO_TAGS = 'none';
