import { getSessionRoute } from './get-session.ts';
import { setPasswordRoute } from './set-password.ts';

export const sessionRoutes = [getSessionRoute, setPasswordRoute];
