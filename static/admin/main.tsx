import '../parts/base.css';
import '../parts/parts.css';
import '../parts/page.css';
import './admin.css';
import { start } from '../parts/start';
import { AdminPage } from './admin-page';

void start(() => <AdminPage />);
