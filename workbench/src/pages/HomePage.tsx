import { Card } from '@grafana/ui';
import { TopBar } from './TopBar';

export interface DashboardLink {
  readonly uid: string;
  readonly title: string;
  readonly url: string;
}

/** The provisioned dashboards. */
export function HomePage({ dashboards }: { dashboards: readonly DashboardLink[] }): React.JSX.Element {
  return (
    <>
      <TopBar title="Home" />
      <main style={{ padding: 16, maxWidth: 720 }}>
        {dashboards.map(({ uid, title, url }) => (
          <Card key={uid} href={url}>
            <Card.Heading>{title}</Card.Heading>
          </Card>
        ))}
      </main>
    </>
  );
}
