import { ReferralActions } from '../features/declaration/actions/referral-actions.tsx';
import { DeclarationPanel } from '../features/declaration/view/declaration-panel.tsx';
import { WorklistScreen } from '../features/worklist/worklist-screen.tsx';

/** The queue and the declaration are two features; here they stand side by side. */
export function WorklistRoute() {
  return (
    <WorklistScreen
      renderDetail={(number) => <DeclarationPanel number={number} />}
      renderActions={(options) => <ReferralActions {...options} />}
    />
  );
}
