import { ColumnId } from '../i18n/columnNames';
import { WantedView } from './viewKind';
import { WallChoice } from './wall/wallModel';

/** What a person chose of the looks. */
export interface ViewChoices {
  readonly view: WantedView;
  /** In their order. */
  readonly tableColumns: readonly ColumnId[];
  readonly wall: WallChoice;
}
