import { Route, Switch } from 'wouter';
import { DocumentPage } from './document-page.tsx';
import { QuestionIndex } from './question-index.tsx';
import { QuestionPage } from './question-page.tsx';

/** The material: its questions, one question, one document. */
export default function MaterialRoom() {
  return (
    <Switch>
      <Route path="/material/questions/:id">{({ id }) => <QuestionPage key={id} id={id} />}</Route>
      <Route path="/material/documents/:id">{({ id }) => <DocumentPage key={id} id={id} />}</Route>
      <Route>
        <QuestionIndex />
      </Route>
    </Switch>
  );
}
