import { ColumnId } from '../i18n/columnNames';
import { WantedView } from './viewKind';

/** What a person chose of the looks. */
export interface ViewChoices {
  readonly view: WantedView;
  /** In their order. */
  readonly tableColumns: readonly ColumnId[];
}
