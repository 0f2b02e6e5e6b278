import React, { useId } from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { PolicyPart } from '../../view/review/policy';
import { Facts } from '../Facts';

/** What was agreed to do when the budget is spent. */
export function PolicySection({ policy }: { readonly policy: PolicyPart }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId} data-testid="errorbudget-review-policy">
      <h3 id={titleId} className={styles.title}>
        {policy.title}
      </h3>
      <Facts facts={policy.agreement} className={styles.agreement} />
      {policy.rules !== undefined && <p className={styles.rules}>{policy.rules}</p>}
      {policy.html !== undefined && (
        // Sanitised by Grafana's own function, where it was made from Markdown.
        <div className={cx('markdown-html', styles.text)} dangerouslySetInnerHTML={{ __html: policy.html }} />
      )}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ breakInside: 'avoid', paddingTop: theme.spacing(2) }),
  title: css({ ...theme.typography.h5, margin: theme.spacing(0, 0, 0.5) }),
  agreement: css({ color: theme.colors.text.secondary }),
  rules: css({ margin: theme.spacing(0.5, 0) }),
  // Links stand in running text, where colour alone does not tell them.
  text: css({ '&& a': { textDecoration: 'underline' } }),
});
