import { Route, Switch } from 'wouter';
import { InterviewPage } from './interview-page.tsx';
import { ReportPage } from './report-page.tsx';
import { SetupPage } from './setup-page.tsx';

/** Interviews: setting one up, going through it, and its report. */
export default function InterviewRoom() {
  return (
    <Switch>
      <Route path="/interview/:id/report">{({ id }) => <ReportPage key={id} id={id} />}</Route>
      <Route path="/interview/:id">{({ id }) => <InterviewPage key={id} id={id} />}</Route>
      <Route>
        <SetupPage />
      </Route>
    </Switch>
  );
}
