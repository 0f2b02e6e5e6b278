import { FieldRole } from '../domain/problem';
import { CountedAs } from '../options/sliFieldConfig';
import { BucketStamp } from './bucketTime';
import { QueryField } from './queryFields';

/** As what a field was used, so that the panel can say it. */
export interface Understood {
  readonly query: string;
  readonly field: string;
  readonly role: FieldRole;
  /** Absent where nothing is counted. */
  readonly countedAs: CountedAs | undefined;
  /** What each value covers; absent where it is one bucket. */
  readonly windowMs: number | undefined;
  readonly bucketTime: BucketStamp;
}

export function describeUse({ query, name, role, countedAs, covered, stamp }: QueryField): Understood {
  return { query, field: name, role, countedAs, windowMs: covered.windowMs, bucketTime: stamp };
}
