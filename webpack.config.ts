import path from 'node:path';
import type { Configuration, RuleSetRule } from 'webpack';
import grafanaConfig, { type Env } from './.config/webpack/webpack.config.ts';

/**
 * Grafana's own build, for the browsers that Grafana 12.4 supports: the scaffold compiles for those of 2015, which makes every
 * spread and optional chain a call of a helper and the file a quarter larger.
 */
const TARGET = 'es2022';

const config = async (env: Env): Promise<Configuration> => {
  const base = await grafanaConfig(env);
  const self = path.resolve(process.cwd(), 'webpack.config.ts');
  return {
    ...base,
    // A change of this file must not be answered from the cache.
    cache: { type: 'filesystem', name: TARGET, buildDependencies: { config: [self] } },
    module: { ...base.module, rules: base.module?.rules?.map(withTarget) },
  };
};

type Rule = NonNullable<NonNullable<Configuration['module']>['rules']>[number];

function withTarget(rule: Rule): Rule {
  return isSwcRule(rule) ? { ...rule, use: { ...rule.use, options: withJscTarget(rule.use.options) } } : rule;
}

interface SwcRule extends RuleSetRule {
  readonly use: { readonly loader: string; readonly options: { readonly jsc: object } };
}

function isSwcRule(rule: Rule): rule is SwcRule {
  return (
    typeof rule === 'object' &&
    rule !== null &&
    typeof rule.use === 'object' &&
    'loader' in rule.use &&
    rule.use.loader === 'swc-loader'
  );
}

function withJscTarget(options: { readonly jsc: object }): { readonly jsc: object } {
  return { ...options, jsc: { ...options.jsc, target: TARGET } };
}

export default config;
