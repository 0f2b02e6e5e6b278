import React, { KeyboardEvent, useId, useState } from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Input, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { targetTyped } from '../../view/review/targets';

export interface TargetInputProps {
  readonly onTry: (targetRatio: number | undefined) => void;
}

/** A target to try, without saving it. */
export function TargetInput({ onTry }: TargetInputProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const id = useId();
  const [text, setText] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const take = (): void => {
    const target = targetTyped(text);
    const isEmpty = text.trim() === '';
    setInvalid(!isEmpty && target === undefined);
    onTry(target);
  };
  const hint = t('review.try-hint', 'A percentage above 0 and at most 100, such as 99.5');
  return (
    <div className={styles.label}>
      <label htmlFor={id}>{t('review.try', 'Try a target')}</label>
      <Input
        id={id}
        className={styles.input}
        value={text}
        placeholder={t('review.try-example', '99.5')}
        suffix="%"
        inputMode="decimal"
        title={hint}
        invalid={isInvalid}
        aria-invalid={isInvalid}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={take}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && take()}
      />
      {isInvalid && (
        <span role="alert" className={styles.invalid}>
          {hint}
        </span>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  label: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  input: css({ width: 104 }),
  invalid: css({ color: theme.colors.error.text }),
});
