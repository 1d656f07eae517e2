/** ML, the model integration: where the program's trouble starts. Notation: see sample/notation. */
export const ml = `
# 1 Model serving {team model, version 0.9}
+ 8 Serve the first model behind the gateway
+ 5 Warm start of model workers
+ 3 Health check that runs a real prediction
+ 5 Batch predictions overnight
+ 2 Log the input sizes of every call
+ 3 Time-outs by customer tier
+ 1 Worker restarts are not counted {as Bug}
+ 5 Roll a model back within a minute
+ 3 Shadow traffic for new models
x 8 Serve models on customers' own hardware {resolution Won't Do}
+ 3 Memory grows with long inputs {as Bug}

# 2 Evaluation we can trust {team model, version 0.9}
+ 5 Golden set of 2,000 labelled records
+ 3 Nightly evaluation against the golden set
+ 5 Report calibration next to accuracy
+ 2 Keep every evaluation with its data version
+ 3 Evaluation by customer segment
+ 2 Metric names agree with the data dictionary
+ 5 Significance test before a model is promoted
+ 1 Evaluation job picks up yesterday's model {as Bug}
+ 3 Compare two models on the same requests
x 3 Leaderboard of experiments {resolution Duplicate}

# 3 Feature store connection {team model, version 1.0}
+ 5 Read features from the store instead of files
+ 3 Point-in-time joins for training
+ 2 Alarm when a feature is older than a day
+ 8 Backfill two years of usage features
+ 3 Document every feature with an owner
+ 2 Null handling differs between training and serving {as Bug}
+ 5 Cost per training run on the team's board
x 2 Feature preview in the notebook {resolution On Hold}

# 4 Analytics launch: scores {team model, version 1.0, due 40}
+ 5 Contract of the score API agreed with Web and Mobile
+ 3 Score API answers with sample data
+ 5 Train on the merged customer history
> #41 8 Fix label drift in the training set {start -18, due -6, slipped 6, sprint active, by priya, label launch, label data-quality, blocks WEB-52 @-9, blocks MOB-31 @-8, blocks ML-44, back}
  + Compare label rates before and after the March migration
  + List the sources whose labels changed meaning
  > #42 Relabel the 18,000 affected records {hours 64, spent 8}
  - #43 Retrain and re-evaluate {hours 40, depends on ML-42}
- #44 8 Publish the score API, version 2 {start -2, due 10, by chen, label launch, blocks WEB-53, blocks WEB-53, blocks MOB-32, sprint future}
- #45 5 Explanations: three strongest inputs of a score {start 6, due 18, depends on ML-44, label launch}
- #46 5 Accept corrected labels from customers {start 12, due 26, depends on PRIV-24, label launch}
- #47 3 Retrain weekly with the newest labels {due 32, label launch}
> #48 3 Monitor score distributions by customer, on the usage of DATA-50 {start -5, due 4, sprint active, by hannah}
- #49 2 Model card for compliance {depends on PRIV-25, due 35, relates to PRIV-26, parent PRIV-4}
- #50 3 Limit on requests per customer {due 29, depends on PLAT-31}
> #51 5 Reproducible training from a data version {start -11, due -2, sprint active, by chen, back}

# 5 Experiments {team model}
+ 3 Try gradient boosting on usage only
+ 5 Try a smaller transformer
x 5 Try transfer from the public benchmark {resolution Won't Do}
- 5 Uncertainty from an ensemble {sprint future}
- 8 Causal effect of price changes {old}
- 3 Cluster customers by seasonality {old}
- 5 Forecast with weather data {old}
`;
