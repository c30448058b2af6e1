"""The learner of a project: from what researchers tagged and refused to what it proposes itself. Values in, values out."""
