/** What people agreed about a policy besides its numbers. Empty where nothing was said. */
export interface PolicyNote {
  /** Who stands for it; without an owner it is a default policy. */
  readonly owner: string;
  /** Who may lift a freeze. */
  readonly liftedBy: string;
  /** When it was agreed, as people wrote it. */
  readonly agreedOn: string;
  /** Markdown. */
  readonly text: string;
}

export const NO_POLICY_NOTE: PolicyNote = { owner: '', liftedBy: '', agreedOn: '', text: '' };
