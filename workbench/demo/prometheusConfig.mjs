// @ts-check

/**
 * Prometheus's configuration: it scrapes itself, for a live SLI of real software, and the demo's counters where they go on.
 *
 * @param {{ self: string; exporter: string | undefined }} targets as `host:port`
 * @returns {string} YAML
 */
export function prometheusConfig({ self, exporter }) {
  return [
    'scrape_configs:',
    '  - job_name: prometheus',
    '    scrape_interval: 5s',
    '    scrape_timeout: 5s',
    '    static_configs:',
    `      - targets: ['${self}']`,
    ...(exporter === undefined ? [] : exporterJob(exporter)),
    '',
  ].join('\n');
}

/**
 * @param {string} exporter
 * @returns {string[]}
 */
function exporterJob(exporter) {
  return [
    '  - job_name: demo',
    '    scrape_interval: 15s',
    '    static_configs:',
    `      - targets: ['${exporter}']`,
    // Without these labels the samples go on in the series of the history.
    '    metric_relabel_configs:',
    '      - action: labeldrop',
    '        regex: instance|job',
  ];
}
