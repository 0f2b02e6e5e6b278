import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

export interface FactsProps {
  readonly facts: readonly string[];
  readonly className?: string;
}

/** Facts beside each other with a dot between two, on as many lines as they need: no line begins or ends with a dot. */
export function Facts({ facts, className }: FactsProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div className={cx(styles.clip, className)}>
      <div className={styles.line}>
        {facts.map((fact, i) => (
          <span key={i} className={styles.fact}>
            {i > 0 && <span className="sr-only"> · </span>}
            {fact}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Room of a dot before each fact; at the beginning of a line it lies outside, where nothing is seen. */
const DOT_ROOM = '0.9em';

const getStyles = (_: GrafanaTheme2) => ({
  clip: css({ overflow: 'hidden' }),
  line: css({ display: 'flex', flexWrap: 'wrap', marginLeft: `-${DOT_ROOM}` }),
  fact: css({
    position: 'relative',
    minWidth: 0,
    paddingLeft: DOT_ROOM,
    '&::before': {
      position: 'absolute',
      left: 0,
      width: DOT_ROOM,
      textAlign: 'center',
      // What is heard and copied stands in the text.
      content: ['"·"', '"·" / ""'],
    },
  }),
});
