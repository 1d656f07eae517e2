import '../parts/base.css';
import '../parts/parts.css';
import { start } from '../parts/start';
import { RaisePage } from './raise-page';

void start(() => <RaisePage />);
