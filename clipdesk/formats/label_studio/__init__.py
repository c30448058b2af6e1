"""JSON of Label Studio. Facts from `HumanSignal/label-studio-sdk` and the guide on importing annotations."""
