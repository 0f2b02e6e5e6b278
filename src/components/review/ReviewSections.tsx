import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { ReviewPage } from '../../view/review/reviewPage';
import { PolicySection } from './PolicySection';
import { OnHighlight } from './onHighlight';
import { SectionBlock } from './SectionBlock';
import { TargetInput } from './TargetInput';
import { sectionLayout } from './sectionLayout';

export interface ReviewSectionsProps {
  readonly page: ReviewPage;
  readonly width: number;
  readonly onHighlight: OnHighlight;
  readonly onTry: (targetRatio: number | undefined) => void;
}

/** The parts of the review, in as many columns as there is room for. */
export function ReviewSections({ page, width, onHighlight, onTry }: ReviewSectionsProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { columnCount, room } = sectionLayout(width);
  return (
    <div className={styles.sections} style={{ columnCount }}>
      {page.sections.map((section) => (
        <SectionBlock key={section.id} section={section} room={room} onHighlight={onHighlight}>
          {section.id === 'whatIf' && section.table && <TargetInput onTry={onTry} />}
        </SectionBlock>
      ))}
      <PolicySection policy={page.policy} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ sections: css({ columnGap: theme.spacing(4) }) });
