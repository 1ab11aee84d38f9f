"""XGBoost on the matrix that compare-trees.mjs wrote: prints its AUC and the seconds it trained, on two threads."""
import json
import sys
import time

import numpy as np
import xgboost as xgb

folder, width, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
read = lambda name: np.fromfile(f"{folder}/{name}", dtype="f4")
started = time.time()
train = xgb.DMatrix(read("train").reshape(-1, width), read("labels"), weight=read("weights"))
booster = xgb.train(
    {
        "objective": "binary:logistic",
        "tree_method": "hist",
        "grow_policy": "lossguide",
        "max_depth": 8,
        "max_leaves": 31,
        "eta": 0.08,
        "reg_lambda": 5,
        "min_child_weight": 2,
        "subsample": 0.8,
        "colsample_bytree": 0.5,
        "nthread": 2,
        "seed": 1,
    },
    train,
    rounds,
)
seconds = time.time() - started
truth = read("truth")
scores = booster.predict(xgb.DMatrix(read("test").reshape(-1, width)))
order = np.argsort(scores, kind="stable")
ranks = np.empty(len(scores))
values, first, counts = np.unique(scores[order], return_index=True, return_counts=True)
ranks[order] = np.repeat(first + (counts + 1) / 2, counts)
positives = truth.sum()
auc = (ranks[truth == 1].sum() - positives * (positives + 1) / 2) / (positives * (len(truth) - positives))
print(json.dumps({"auc": float(auc), "seconds": seconds}))
