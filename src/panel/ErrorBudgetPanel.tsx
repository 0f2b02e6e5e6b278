import React, { useState } from 'react';
import { PanelProps } from '@grafana/data';
import { t } from '../i18n/t';
import { PanelBody } from '../components/PanelBody';
import { ErrorBudgetOptions, fillVariables, readOptions } from '../options/options';
import { describeAlert } from '../view/alert/alertView';
import { describeWaiting } from '../view/panelView';
import { isPanelEdited } from './isPanelEdited';
import { createKeepLastGood } from './lastGoodData';
import { describeQueryErrors } from './queryErrors';
import { usePanelView } from './usePanelView';
import { usePublishUnderstood } from './usePublishUnderstood';

/** The panel: query results in, the chosen view out. */
export function ErrorBudgetPanel(props: PanelProps<ErrorBudgetOptions>): React.JSX.Element {
  const { data, width, height, timeZone, eventBus, replaceVariables } = props;
  const [keepLastGood] = useState(createKeepLastGood);
  const options = fillVariables(readOptions(props.options), (text) => replaceVariables(text));
  const good = keepLastGood(data);
  const title = replaceVariables(props.title);
  const answer = usePanelView({ data: good.data, options, title, timeZone, replaceVariables });
  const view = good.isAwaited ? describeWaiting() : answer;
  const correct = usePublishUnderstood(view.understood, props);
  const errors = describeQueryErrors(data);
  const notices = good.isStale ? [t('panel.stale', 'Showing the last answer.'), ...errors] : errors;
  const alert = describeAlert(data.alertState);
  return (
    <PanelBody
      view={alert ? { ...view, alert } : view}
      correct={isPanelEdited() ? correct : undefined}
      hostNotices={notices}
      width={width}
      height={height}
      eventBus={eventBus}
    />
  );
}
