import '../parts/base.css';
import '../parts/parts.css';
import { start } from '../parts/start';

void start(() => <main><h1 className="only-heard">Raise a cross-team blocker</h1></main>);
