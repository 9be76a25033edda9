"""The inspector: a neuron, a weight or a layer looked at closely, now and over the epochs."""
