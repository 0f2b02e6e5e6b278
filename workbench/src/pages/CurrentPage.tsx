import { getBackendSrv, locationService } from '@grafana/runtime';
import { useEffect, useState } from 'react';
import { BenchPage } from '../bench/BenchPage';
import { DashboardJson } from '../dashboards/dashboardJson';
import { DashboardPage } from './DashboardPage';
import { DashboardLink, HomePage } from './HomePage';
import { SoloPage } from './SoloPage';

/** Which page the address asks for; changes with it. */
interface Place {
  readonly kind: 'home' | 'dashboard' | 'solo';
  readonly uid: string;
  readonly editPanel: number | undefined;
  readonly viewPanel: number | undefined;
  readonly inspect: number | undefined;
  readonly panelId: number | undefined;
}

type Content =
  { readonly dashboards: DashboardLink[] } | { readonly dashboard: DashboardJson } | { readonly error: string };

/** The page that belongs to the address. */
export function CurrentPage(): React.JSX.Element | null {
  // It has no dashboard, and nothing else may run beside it.
  return locationService.getLocation().pathname === '/bench' ? <BenchPage /> : <DashboardOrHome />;
}

function DashboardOrHome(): React.JSX.Element | null {
  const [place, setPlace] = useState(readPlace);
  const [content, setContent] = useState<Content>();
  useEffect(() => locationService.getHistory().listen(() => setPlace(readPlace())), []);
  useEffect(() => {
    load(place.kind, place.uid).then(setContent, (error: unknown) => setContent({ error: describe(error) }));
  }, [place.kind, place.uid]);

  if (!content) {
    return null;
  }
  if ('error' in content) {
    return <div role="alert">{content.error}</div>;
  }
  if ('dashboards' in content) {
    return <HomePage dashboards={content.dashboards} />;
  }
  if (place.kind === 'solo') {
    return <SoloPage dashboard={content.dashboard} panelId={place.panelId ?? 0} />;
  }
  const { editPanel, viewPanel, inspect } = place;
  const key = `${place.uid}/${editPanel}/${viewPanel}`;
  return <DashboardPage key={key} dashboard={content.dashboard} shown={{ editPanel, viewPanel }} inspect={inspect} />;
}

function readPlace(): Place {
  const { pathname, search } = locationService.getLocation();
  const [, kind, uid = ''] = /^\/(d|d-solo)\/([^/]+)/.exec(pathname) ?? [];
  const parameters = new URLSearchParams(search);
  const numberOf = (name: string): number | undefined => {
    const digits = /(\d+)$/.exec(parameters.get(name) ?? '');
    return digits ? Number(digits[1]) : undefined;
  };
  return {
    kind: kind === 'd' ? 'dashboard' : kind === 'd-solo' ? 'solo' : 'home',
    uid,
    editPanel: numberOf('editPanel'),
    viewPanel: numberOf('viewPanel'),
    inspect: numberOf('inspect'),
    panelId: numberOf('panelId'),
  };
}

async function load(kind: Place['kind'], uid: string): Promise<Content> {
  if (kind === 'home') {
    return { dashboards: await getBackendSrv().get<DashboardLink[]>('/api/search') };
  }
  const { dashboard } = await getBackendSrv().get<{ dashboard: DashboardJson }>(`/api/dashboards/uid/${uid}`);
  return { dashboard };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : 'The dashboard was not found.';
}
