import { t } from '../../i18n/t';
import { PolicyNote } from '../../domain/policyNote';

/** Who stands for the policy, since when, and who may lift it; a policy without an owner is a default one. */
export function describePolicyNote({ owner, liftedBy, agreedOn }: PolicyNote): string[] {
  return [
    owner ? t('basis.policy-owner', 'policy of {{owner}}', { owner }) : t('basis.default-policy', 'default policy'),
    ...(agreedOn ? [t('basis.policy-agreed', 'agreed on {{date}}', { date: agreedOn })] : []),
    ...(liftedBy ? [t('basis.policy-lifted', 'may be lifted by {{who}}', { who: liftedBy })] : []),
  ];
}
