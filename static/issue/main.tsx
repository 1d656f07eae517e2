import '../parts/base.css';
import '../parts/parts.css';
import './issue.css';
import { start } from '../parts/start';
import { IssueContext } from './issue-context';

void start(() => <IssueContext />);
