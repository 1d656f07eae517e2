import '../parts/base.css';
import '../parts/parts.css';
import { start } from '../parts/start';

void start(() => <main>Flagship</main>);
