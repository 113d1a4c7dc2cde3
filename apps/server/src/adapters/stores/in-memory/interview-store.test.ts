import { describeInterviewStore } from '../../../core/interview/interview-store.contract.ts';
import { describeInterviewer } from '../../../core/interview/interviewer.contract.ts';
import { createInMemoryInterviewStore } from './interview-store.ts';

describeInterviewStore('in-memory', createInMemoryInterviewStore);
describeInterviewer('the in-memory store', createInMemoryInterviewStore);
