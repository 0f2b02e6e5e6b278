import type React from 'react';
import { PanelOptionsEditorBuilder, StandardEditorProps } from '@grafana/data';
import { t } from '../i18n/t';
import { addCountingOptions } from './countingOptions';
import { addAnalysisOptions } from './analysisOptions';
import { addObjectiveOptions } from './objectiveOptions';
import { ErrorBudgetOptions } from './options';
import { addPolicyOptions } from './policyOptions';
import { addTableOptions } from './tableOptions';
import { addViewOptions } from './viewOptions';
import { addWallOptions } from './wallOptions';

/**
 * The options of the panel's own groups in the editor, in the order in which they stand there.
 *
 * @param understood the list of what the panel understood; it saves nothing among the options
 */
export function addPanelOptions(
  builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>,
  understood: React.ComponentType<StandardEditorProps>
): void {
  addViewOptions(builder);
  addWallOptions(builder);
  addTableOptions(builder);
  builder.addCustomEditor({
    id: 'understood',
    path: 'understood',
    name: t('options.understood.name', 'Fields'),
    category: [t('options.group.understood', 'What the panel understood')],
    description: t(
      'options.understood.description',
      'What each field of the queries means, and for which SLO; another role becomes an override.'
    ),
    editor: understood,
  });
  addObjectiveOptions(builder);
  addCountingOptions(builder);
  addPolicyOptions(builder);
  addAnalysisOptions(builder);
}
