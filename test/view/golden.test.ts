import { program } from '../model/program-notation';
import { contextOf, evidenceOf, gadgetOf, overviewOf } from './around';
import { expectGolden } from './golden-file';
import { launch } from './launch';

test('the overview', () => expectGolden('overview', overviewOf(launch())));

test('the overview of a program without issues', () => expectGolden('overview-empty', overviewOf(program(''))));

test('the gadget', () => expectGolden('gadget', gadgetOf(launch())));

test.each(['waiting', 'forecast-finish', 'progress-issues', 'on-time-completion', 'oldest-wait', 'unknown-outcome'])('the evidence of %s', (measure) => {
  expectGolden(`evidence-${measure}`, evidenceOf(launch(), measure));
});

test.each(['API-2', 'WEB-4', 'MOB-3', 'MOB-5', 'API-4'])('what is said on %s', (key) => expectGolden(`context-${key}`, contextOf(launch(), key)));
