import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { screenAccess } from '@tidewaiter/contract';
import { auditSearch } from '../features/audit/audit-search.ts';
import { criteriaSearch } from '../features/criteria/criteria-search.ts';
import { declarationsSearch } from '../features/declarations/declarations-search.ts';
import { jobsSearch } from '../features/jobs/jobs-search.ts';
import { revenueSearch } from '../features/revenue/revenue-search.ts';
import { setupSearch } from '../features/setup/setup-search.ts';
import { linkSearch } from '../features/sign-in/link-search.ts';
import { signInSearch } from '../features/sign-in/sign-in-search.ts';
import { worklistSearch } from '../features/worklist/worklist-search.ts';
import { parseSearchText, searchTextOf } from '../lib/search-text.ts';
import { allow, type RouterContext, requireSession } from './guards.ts';
import { homes } from './screens.ts';
import { Shell } from './shell/shell.tsx';
import { FailedScreen } from './states/failed-screen.tsx';
import { NotFoundScreen } from './states/not-found-screen.tsx';
import { PendingScreen } from './states/pending-screen.tsx';
import { withTexts } from './with-texts.ts';

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});
const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/link',
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import('../features/sign-in/link-screen.tsx'), 'LinkScreen'),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: setupSearch,
  component: lazyRouteComponent(
    withTexts(() => import('../features/setup/setup-screen.tsx')),
    'SetupScreen',
  ),
});

const app = createRoute({
  getParentRoute: () => root,
  id: '_app',
  beforeLoad: async ({ context, location }) => ({
    session: await requireSession(context.queryClient, location.href),
  }),
  component: Shell,
});
const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homes[context.session.role], replace: true });
  },
});
const account = createRoute({
  getParentRoute: () => app,
  path: '/account',
  component: lazyRouteComponent(
    withTexts(() => import('../features/account/account-screen.tsx')),
    'AccountScreen',
  ),
});
const worklist = createRoute({
  getParentRoute: () => app,
  path: '/worklist',
  beforeLoad: allow(screenAccess.worklist),
  validateSearch: worklistSearch,
  component: lazyRouteComponent(() => import('./worklist-route.tsx'), 'WorklistRoute'),
});
const declarations = createRoute({
  getParentRoute: () => app,
  path: '/declarations',
  beforeLoad: allow(screenAccess.declarations),
  validateSearch: declarationsSearch,
  component: lazyRouteComponent(
    withTexts(() => import('../features/declarations/declarations-screen.tsx')),
    'DeclarationsScreen',
  ),
});
const declaration = createRoute({
  getParentRoute: () => app,
  path: '/declarations/$number',
  beforeLoad: allow(screenAccess.declaration),
  component: lazyRouteComponent(() => import('../features/declaration/declaration-screen.tsx'), 'DeclarationScreen'),
});
const inspectionSheet = createRoute({
  getParentRoute: () => app,
  path: '/declarations/$number/sheet',
  beforeLoad: allow(screenAccess.declaration),
  component: lazyRouteComponent(
    withTexts(() => import('../features/declaration/inspection-sheet/inspection-sheet-screen.tsx')),
    'InspectionSheetScreen',
  ),
});
const batches = createRoute({
  getParentRoute: () => app,
  path: '/batches',
  beforeLoad: allow(screenAccess.batches),
  component: lazyRouteComponent(
    withTexts(() => import('../features/batches/batches-screen.tsx')),
    'BatchesScreen',
  ),
});
const batch = createRoute({
  getParentRoute: () => app,
  path: '/batches/$id',
  beforeLoad: allow(screenAccess.batch),
  component: lazyRouteComponent(
    withTexts(() => import('../features/batches/batch-screen.tsx')),
    'BatchScreen',
  ),
});
const mappings = createRoute({
  getParentRoute: () => app,
  path: '/mappings',
  beforeLoad: allow(screenAccess.mappings),
  component: lazyRouteComponent(
    withTexts(() => import('../features/mappings/mappings-screen.tsx')),
    'MappingsScreen',
  ),
});
const jobs = createRoute({
  getParentRoute: () => app,
  path: '/jobs',
  beforeLoad: allow(screenAccess.jobs),
  validateSearch: jobsSearch,
  component: lazyRouteComponent(
    withTexts(() => import('../features/jobs/jobs-screen.tsx')),
    'JobsScreen',
  ),
});
const criteria = createRoute({
  getParentRoute: () => app,
  path: '/criteria',
  beforeLoad: allow(screenAccess.criteria),
  validateSearch: criteriaSearch,
  component: lazyRouteComponent(
    withTexts(() => import('../features/criteria/criteria-screen.tsx')),
    'CriteriaScreen',
  ),
});
const selection = createRoute({
  getParentRoute: () => app,
  path: '/selection',
  beforeLoad: allow(screenAccess.selection),
  component: lazyRouteComponent(
    withTexts(() => import('../features/selection/selection-screen.tsx')),
    'SelectionScreen',
  ),
});
const models = createRoute({
  getParentRoute: () => app,
  path: '/models',
  beforeLoad: allow(screenAccess.models),
  component: lazyRouteComponent(
    withTexts(() => import('../features/models/models-screen.tsx')),
    'ModelsScreen',
  ),
});
const model = createRoute({
  getParentRoute: () => app,
  path: '/models/$id',
  beforeLoad: allow(screenAccess.model),
  component: lazyRouteComponent(
    withTexts(() => import('../features/models/model-screen.tsx')),
    'ModelScreen',
  ),
});
const revenue = createRoute({
  getParentRoute: () => app,
  path: '/revenue',
  beforeLoad: allow(screenAccess.revenue),
  validateSearch: revenueSearch,
  component: lazyRouteComponent(
    withTexts(() => import('../features/revenue/revenue-screen.tsx')),
    'RevenueScreen',
  ),
});
const audit = createRoute({
  getParentRoute: () => app,
  path: '/audit',
  beforeLoad: allow(screenAccess.audit),
  validateSearch: auditSearch,
  component: lazyRouteComponent(
    withTexts(() => import('../features/audit/audit-screen.tsx')),
    'AuditScreen',
  ),
});
const users = createRoute({
  getParentRoute: () => app,
  path: '/administration/users',
  beforeLoad: allow(screenAccess.users),
  component: lazyRouteComponent(
    withTexts(() => import('../features/administration/users-screen.tsx')),
    'UsersScreen',
  ),
});
const offices = createRoute({
  getParentRoute: () => app,
  path: '/administration/offices',
  beforeLoad: allow(screenAccess.offices),
  component: lazyRouteComponent(
    withTexts(() => import('../features/administration/offices-screen.tsx')),
    'OfficesScreen',
  ),
});
const privacy = createRoute({
  getParentRoute: () => app,
  path: '/administration/privacy',
  beforeLoad: allow(screenAccess.privacy),
  component: lazyRouteComponent(
    withTexts(() => import('../features/administration/privacy-screen.tsx')),
    'PrivacyScreen',
  ),
});
const keys = createRoute({
  getParentRoute: () => app,
  path: '/administration/keys',
  beforeLoad: allow(screenAccess.keys),
  component: lazyRouteComponent(
    withTexts(() => import('../features/administration/keys-screen.tsx')),
    'KeysScreen',
  ),
});

const tree = root.addChildren([
  signIn,
  signInLink,
  setup,
  app.addChildren([
    home,
    account,
    worklist,
    declarations,
    declaration,
    inspectionSheet,
    batches,
    batch,
    mappings,
    jobs,
    criteria,
    selection,
    models,
    model,
    revenue,
    audit,
    users,
    offices,
    keys,
    privacy,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: PendingScreen,
    defaultErrorComponent: FailedScreen,
    defaultNotFoundComponent: NotFoundScreen,
    scrollRestoration: true,
    // Filters are plain text in the address, so that people can read and write them: `?chapter=85`.
    parseSearch: parseSearchText,
    stringifySearch: searchTextOf,
    // What no screen reads is dropped, so that no address breaks one.
    search: { strict: true },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
