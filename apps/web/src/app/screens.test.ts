import { roles } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { homes, screensOf } from './screens.ts';

test.each(roles)('the home of %s is a screen that the role may open', (role) => {
  expect(screensOf(role).map((screen) => screen.path)).toContain(homes[role]);
});

test('only the administrator comes to the offices, and never to the worklist', () => {
  const paths = (role: (typeof roles)[number]) => screensOf(role).map((screen) => String(screen.path));
  expect(roles.filter((role) => paths(role).includes('/administration/offices'))).toEqual(['administrator']);
  expect(paths('administrator')).not.toContain('/worklist');
});
