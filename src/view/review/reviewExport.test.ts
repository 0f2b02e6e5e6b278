import fc from 'fast-check';
import { HOUR_MS, DAY_MS } from '../../domain/timeWindow';
import { REVIEW_NOW_MS, aReviewPage } from '../../testing/aReview';
import { escapeMarkdown } from './reviewMarkdown';

const outageMs = REVIEW_NOW_MS - 20 * DAY_MS;
const page = aReviewPage({
  badByDaysAgo: { 20: 800, 5: 4 },
  definition: { whatIfTargets: [0.995] },
  input: {
    name: '=cmd|A1',
    incidentNotes: [{ startMs: outageMs, endMs: outageMs + HOUR_MS, name: 'INC-1 | "down", <b>all</b>' }],
    deploys: [{ timeMs: outageMs - HOUR_MS, name: '+v1' }],
  },
  shown: {
    policyNote: { owner: 'Payments', liftedBy: 'CTO', agreedOn: '2026-01-15', text: '**Only** fixes.\n\n- one' },
  },
});

describe('a review as Markdown', () => {
  it('has everything but the curve, with names that are no markup', () => {
    expect(page.markdown).toBe(`## =cmd\\|A1 · Last 30 days

=cmd\\|A1: 804 of 720 allowed failures in the last 30 days, 84 too many. Frozen since Wed 30 Sep 01:00; thaws Fri 30 Oct 00:09 at the earliest.

99.9% over 30 days · occurrences · coverage 100%

### What burned the budget

| Incident | Start | Length | Cost | ≈ Time | Failures | Share |
| :-- | :-- | --: | --: | --: | --: | --: |
| INC-1 \\| "down", \\<b\\>all\\</b\\> (over 20% of the budget) | Wed 30 Sep 00:00 | 1 h | 111.1% | 48 min | 800 | 99.5% |
| Background |  |  | 0.6% | 14 s | 4 | 0.5% |
| **Consumed** |  |  | **111.7%** | **48 min 14 s** | **804** | **100.0%** |

What costs less than 1% belongs to the background.

### What another target would have meant

99.5% would have stayed open for all of the last 30 days; 99.9% was frozen for 19 d 23 h.

| Target | Left | ≈ Time left | Failures left | Lowest | Freezes | Frozen | Of the time |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 99.5% | 77.7% | 2 h 48 min | 2,796 | 77.7% | 0 | never | 0% |
| **99.9%** (agreed) | **-11.7%** | **5 min 2 s over** | **84 too many** | **-11.7%** | **1** | **19 d 23 h** | **66.5%** |

Highest target that would have stayed open since Sat 1 Aug 01:00: below 99.888%. Lowest and frozen: each point over its own window.

### Freezes

Frozen for 19 d 23 h of this period, 66.5% of the time.

| From | Until | Length |
| :-- | :-- | --: |
| Wed 30 Sep 01:00 | still frozen | 19 d 23 h |

### Deploys

What burned until the next deploy, for a day at most. Coincidence, not proof.

| Deploy | Start | Looked at | Burned | Failures |
| :-- | :-- | --: | --: | --: |
| +v1 | Tue 29 Sep 23:00 | 1 d | 111.1% | 800 |

### Policy

policy of Payments · agreed on 2026-01-15 · may be lifted by CTO

Freeze at 0% left or less, until 5% is back; careful at 10%.

**Only** fixes.

- one
`);
  });

  it('law: a name never ends a row or a cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('|', '\\', '\n', '\r', 'a', '<', '*', ' ') }), (name) => {
        const escaped = escapeMarkdown(name);
        expect(escaped).not.toMatch(/[\r\n]/);
        // Each special sign has a backslash of its own before it.
        expect(escaped.replace(/\\[\\`*_[\]<>#|~]/g, '')).not.toMatch(/[\\`*_[\]<>#|~]/);
      })
    );
  });
});

describe('a review as CSV', () => {
  it('is one table with units in its header, numbers in full, times by ISO 8601 and texts that are no formulas', () => {
    const [head, ...rows] = page.csv.text.trimEnd().split('\r\n');
    expect(head).toBe(
      'slo,period,period start (ISO 8601),period end (ISO 8601),kind,name,start (ISO 8601),end (ISO 8601),length (s),' +
        'bad (events),bad (s of full outage),cost (ratio of budget),share (ratio of bad),target (ratio),' +
        'left (ratio of budget),left (events),left (s of full outage),lowest (ratio of budget),freezes,frozen (s),' +
        'frozen (ratio of time),notes'
    );
    const whose = "'=cmd|A1,Last 30 days,2026-09-20T00:00:00.000Z,2026-10-20T00:00:00.000Z";
    expect(rows).toEqual([
      `${whose},incident,"INC-1 | ""down"", <b>all</b>",2026-09-30T00:00:00.000Z,2026-09-30T01:00:00.000Z,3600,800,2880,1.1111111111111112,0.9950248756218906,,,,,,,,,over 20% of the budget`,
      `${whose},background,Background,,,,4,14.4,0.005555555555555556,0.004975124378109453,,,,,,,,,`,
      `${whose},consumed,Consumed,,,,804,2894.4,1.1166666666666667,1,,,,,,,,,`,
      `${whose},target,,,,,,,,,0.995,0.7766666666666666,2796,10065.6,0.7766666666666666,0,0,0,`,
      `${whose},target,,,,,,,,,0.999,-0.1166666666666667,-84,-302.4,-0.1166666666666667,1,1724400,0.6652777777777777,`,
      `${whose},freeze,,2026-09-30T01:00:00.000Z,2026-10-20T00:00:00.000Z,1724400,,,,,,,,,,,,,`,
      `${whose},deploy,'+v1,2026-09-29T23:00:00.000Z,2026-09-30T23:00:00.000Z,86400,800,2880,1.1111111111111112,,,,,,,,,,`,
    ]);
  });

  it('has a file name that every system can keep', () => {
    expect(page.csv.name).toBe('=cmd-a1-last-30-days.csv');
    const named = aReviewPage({ badByDaysAgo: {}, input: { name: 'Zahlung/Größe: "EU"' } });
    expect(named.csv.name).toBe('zahlung-größe-eu-last-30-days.csv');
  });
});

describe('the policy', () => {
  it('is made HTML by Grafana, which takes scripts out', () => {
    const text = 'See [it](https://example.com) <script>alert(1)</script><img src=x onerror="alert(1)">';
    const { policy } = aReviewPage({
      badByDaysAgo: {},
      shown: { policyNote: { owner: '', liftedBy: '', agreedOn: '', text } },
    });
    expect(policy.agreement).toEqual(['default policy']);
    expect(policy.html).toContain('<a href="https://example.com"');
    expect(policy.html).not.toMatch(/<script|onerror/);
  });

  it('says its levels', () => {
    const freezePolicy = {
      freezeAtRatio: 0,
      thawAtRatio: 0.05,
      cautionAtRatio: 0.1,
      thawHoldMs: 6 * HOUR_MS,
      freezesOnFastBurn: true,
      cautionHorizonShare: 0.1,
    };
    expect(aReviewPage({ badByDaysAgo: {}, definition: { freezePolicy } }).policy.rules).toBe(
      'Freeze at 0% left or less, until 5% is back; careful at 10%. It must stay back for 6 h. Freeze, too, while it burns fast.'
    );
  });
});
