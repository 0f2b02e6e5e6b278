import { ShownReport } from './summary/shownReport';
import { ViewChoices } from './viewChoices';
import { ViewContext } from './viewContext';

/** What a view is described from that is loaded only when somebody wants it: the view describes itself. */
export interface ViewSource {
  /** The most urgent first. */
  readonly shown: readonly ShownReport[];
  readonly choices: ViewChoices;
  readonly context: ViewContext;
}
