import { locationService } from '@grafana/runtime';

/** Whether the panel stands in the panel editor: nothing that the host hands over says so, but its address does. */
export function isPanelEdited(): boolean {
  return locationService.getSearchObject().editPanel !== undefined;
}
