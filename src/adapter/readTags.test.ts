import { DEFAULT_OPTIONS } from '../options/options';
import { readTags } from './readTags';

const tagsOf = (maintenanceTags: string) => readTags({ ...DEFAULT_OPTIONS, maintenanceTags }).maintenanceTags;

describe('the tags that annotations are read by', () => {
  it('are the usual ones where the option is empty: the editor saves an emptied text as empty', () => {
    expect(readTags(DEFAULT_OPTIONS)).toEqual({
      maintenanceTags: 'maintenance',
      deployTags: 'deploy',
      incidentTags: 'incident',
      exceptionTags: 'exception',
    });
    expect(tagsOf('  ')).toBe('maintenance');
  });

  it('are none where the option says so, and what was typed else', () => {
    expect([tagsOf('none'), tagsOf(' None '), tagsOf('planned, downtime')]).toEqual(['', '', 'planned, downtime']);
  });
});
