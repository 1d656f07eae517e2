import '../parts/base.css';
import '../parts/parts.css';
import '../parts/page.css';
import './global.css';
import { start } from '../parts/start';
import { GlobalPage } from './global-page';

void start(() => <GlobalPage />);
