import { PanelOptionsEditorBuilder } from '@grafana/data';
import { addCountingOptions } from './countingOptions';
import { addAnalysisOptions } from './analysisOptions';
import { addObjectiveOptions } from './objectiveOptions';
import { ErrorBudgetOptions } from './options';
import { addPolicyOptions } from './policyOptions';
import { addViewOptions } from './viewOptions';
import { addWallOptions } from './wallOptions';

/** The options of the panel's own groups in the editor, in the order in which they stand there. */
export function addPanelOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  addViewOptions(builder);
  addWallOptions(builder);
  addObjectiveOptions(builder);
  addCountingOptions(builder);
  addPolicyOptions(builder);
  addAnalysisOptions(builder);
}
