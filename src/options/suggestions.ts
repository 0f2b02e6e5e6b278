import {
  DataFrame,
  FieldType,
  VisualizationSuggestion,
  VisualizationSuggestionScore,
  VisualizationSuggestionsSupplier,
} from '@grafana/data';
import { t } from '../i18n/t';
import { ErrorBudgetOptions } from './options';

/**
 * Offered by Grafana where the data is a time series with numbers: a good choice where its names tell an SLI, never the first
 * one for arbitrary data.
 *
 * @param namesAnSli whether the names of queries and columns tell good, bad and total
 */
export function suggestErrorBudget(
  namesAnSli: (frames: readonly DataFrame[]) => boolean
): VisualizationSuggestionsSupplier<ErrorBudgetOptions> {
  return (summary) => {
    const isTimeSeries =
      summary.hasData && summary.hasFieldType(FieldType.time) && summary.hasFieldType(FieldType.number);
    const { Good, OK } = VisualizationSuggestionScore;
    return isTimeSeries ? [suggestion(namesAnSli(summary.rawFrames ?? []) ? Good : OK)] : undefined;
  };
}

function suggestion(score: VisualizationSuggestionScore): VisualizationSuggestion<ErrorBudgetOptions> {
  return { name: t('suggestion.name', 'Error budget'), score };
}
