import React, { useId } from 'react';
import { css } from '@emotion/css';
import { Combobox, ComboboxOption, useStyles2 } from '@grafana/ui';

export interface ChooserProps {
  /** What is chosen: told by screen readers. */
  readonly label: string;
  readonly options: ReadonlyArray<ComboboxOption<string>>;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** A list to choose from, as wide as what it stands in. Grafana 12.4's list takes its name from another element only. */
export function Chooser({ label, options, value, onChoose }: ChooserProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const labelId = useId();
  return (
    <>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <Combobox
        aria-labelledby={labelId}
        options={[...options]}
        value={value}
        onChange={(option) => onChoose(option.value)}
      />
    </>
  );
}

const getStyles = () => ({
  label: css({
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  }),
});
