import {
  FieldType,
  VisualizationSuggestion,
  VisualizationSuggestionScore,
  VisualizationSuggestionsSupplier,
} from '@grafana/data';
import { t } from '../i18n/t';
import { ErrorBudgetOptions } from './options';

/** Offered by Grafana where the data is a time series with numbers; never the first choice for arbitrary data. */
export const suggestErrorBudget: VisualizationSuggestionsSupplier<ErrorBudgetOptions> = (summary) => {
  const hasSli = summary.hasData && summary.hasFieldType(FieldType.time) && summary.hasFieldType(FieldType.number);
  return hasSli ? [errorBudgetSuggestion()] : undefined;
};

function errorBudgetSuggestion(): VisualizationSuggestion<ErrorBudgetOptions> {
  return { name: t('suggestion.name', 'Error budget'), score: VisualizationSuggestionScore.OK };
}
