"""Every exercise: the lecture's own three, and generated ones over every lesson."""

from __future__ import annotations

from nnplayground.catalogue import catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.exercises import (
    autoencoder,
    chain,
    convolutions,
    costs,
    counts,
    gan,
    information,
    lecture,
    machines,
    networks,
    neurons,
    recurrent,
    updates,
)
from nnplayground.lessons.exercises.task import Exercise

LESSONS = {
    "neuron": QT_TRANSLATE_NOOP("Exercise", "The neuron"),
    "activations": QT_TRANSLATE_NOOP("Exercise", "Activation functions"),
    "dosage": QT_TRANSLATE_NOOP("Exercise", "Dosage"),
    "information": QT_TRANSLATE_NOOP("Exercise", "Information and entropy"),
    "costs": QT_TRANSLATE_NOOP("Exercise", "Cost functions"),
    "feed_forward": QT_TRANSLATE_NOOP("Exercise", "Feed-forward"),
    "chain_rule": QT_TRANSLATE_NOOP("Exercise", "The chain rule"),
    "backpropagation": QT_TRANSLATE_NOOP("Exercise", "Back-propagation"),
    "vanishing": QT_TRANSLATE_NOOP("Exercise", "Vanishing gradients"),
    "hyperparameters": QT_TRANSLATE_NOOP("Exercise", "Hyperparameters"),
    "descent": QT_TRANSLATE_NOOP("Exercise", "Gradient descent"),
    "cnn": QT_TRANSLATE_NOOP("Exercise", "Convolutional networks"),
    "rnn": QT_TRANSLATE_NOOP("Exercise", "Recurrent networks"),
    "rbm": QT_TRANSLATE_NOOP("Exercise", "Boltzmann machines"),
    "dbn": QT_TRANSLATE_NOOP("Exercise", "Deep belief networks"),
    "autoencoder": QT_TRANSLATE_NOOP("Exercise", "Autoencoders"),
    "gan": QT_TRANSLATE_NOOP("Exercise", "Adversarial networks"),
}
"""The lessons that exercises belong to, in the lecture's order."""

EXERCISES = catalogue(
    [
        Exercise(
            "relu_a1",
            QT_TRANSLATE_NOOP("Exercise", "The lecture's: a₁⁽²⁾ with ReLU"),
            "feed_forward",
            lecture.relu_a1,
            is_fixed=True,
        ),
        Exercise(
            "delta_update",
            QT_TRANSLATE_NOOP("Exercise", "The lecture's: δ₁⁽²⁾ and the next w₁₁⁽¹⁾"),
            "backpropagation",
            lecture.delta_update,
            is_fixed=True,
        ),
        Exercise(
            "label_matrix",
            QT_TRANSLATE_NOOP("Exercise", "The lecture's: shape of the label matrix"),
            "feed_forward",
            lecture.label_matrix,
            is_fixed=True,
        ),
        Exercise("neuron_output", QT_TRANSLATE_NOOP("Exercise", "Output of a neuron"), "neuron", neurons.neuron_output),
        Exercise(
            "activation_value",
            QT_TRANSLATE_NOOP("Exercise", "Value of an activation function"),
            "activations",
            neurons.activation_value,
        ),
        Exercise(
            "activation_slope",
            QT_TRANSLATE_NOOP("Exercise", "Derivative of an activation function"),
            "activations",
            neurons.activation_slope,
        ),
        Exercise("dosage", QT_TRANSLATE_NOOP("Exercise", "Dosage: output and decision"), "dosage", neurons.dosage),
        Exercise(
            "information", QT_TRANSLATE_NOOP("Exercise", "Information content"), "information", information.information
        ),
        Exercise("entropy", QT_TRANSLATE_NOOP("Exercise", "Entropy"), "information", information.entropy),
        Exercise(
            "cross_entropy",
            QT_TRANSLATE_NOOP("Exercise", "Cross-entropy of distributions"),
            "information",
            information.cross_entropy,
        ),
        Exercise(
            "kl", QT_TRANSLATE_NOOP("Exercise", "Kullback–Leibler divergence"), "information", information.divergence
        ),
        Exercise("cost_mae", QT_TRANSLATE_NOOP("Exercise", "Cost: MAE"), "costs", costs.mae),
        Exercise("cost_mse", QT_TRANSLATE_NOOP("Exercise", "Cost: MSE"), "costs", costs.mse),
        Exercise("cost_huber", QT_TRANSLATE_NOOP("Exercise", "Cost: Huber"), "costs", costs.huber),
        Exercise(
            "cost_cross_entropy", QT_TRANSLATE_NOOP("Exercise", "Cost: cross-entropy"), "costs", costs.cross_entropy
        ),
        Exercise("cost_l2", QT_TRANSLATE_NOOP("Exercise", "Cost with an L2 penalty"), "costs", costs.with_penalty),
        Exercise("softmax", QT_TRANSLATE_NOOP("Exercise", "Softmax"), "costs", costs.softmax_outputs),
        Exercise(
            "feed_forward",
            QT_TRANSLATE_NOOP("Exercise", "Feed-forward of a small network"),
            "feed_forward",
            networks.feed_forward,
        ),
        Exercise(
            "matrix_shapes",
            QT_TRANSLATE_NOOP("Exercise", "Shapes of matrices"),
            "feed_forward",
            counts.matrix_shapes,
        ),
        Exercise("chain_rule", QT_TRANSLATE_NOOP("Exercise", "Chain rule"), "chain_rule", chain.chain_rule),
        Exercise(
            "output_delta",
            QT_TRANSLATE_NOOP("Exercise", "Delta of the output"),
            "backpropagation",
            networks.output_delta,
        ),
        Exercise(
            "hidden_delta",
            QT_TRANSLATE_NOOP("Exercise", "Delta of a hidden neuron"),
            "backpropagation",
            networks.hidden_delta,
        ),
        Exercise(
            "partial",
            QT_TRANSLATE_NOOP("Exercise", "Partial derivative by a weight"),
            "backpropagation",
            networks.partial_derivative,
        ),
        Exercise(
            "updated_weight",
            QT_TRANSLATE_NOOP("Exercise", "Back-propagation: a weight after one step"),
            "backpropagation",
            networks.updated_weight,
        ),
        Exercise(
            "vanishing",
            QT_TRANSLATE_NOOP("Exercise", "Vanishing gradient"),
            "vanishing",
            counts.vanishing,
            smallest=1e-8,
        ),
        Exercise("update_sgd", QT_TRANSLATE_NOOP("Exercise", "Update: gradient descent"), "descent", updates.sgd),
        Exercise(
            "update_momentum", QT_TRANSLATE_NOOP("Exercise", "Update: momentum"), "hyperparameters", updates.momentum
        ),
        Exercise("update_adam", QT_TRANSLATE_NOOP("Exercise", "Update: Adam"), "hyperparameters", updates.adam),
        Exercise(
            "parameter_count",
            QT_TRANSLATE_NOOP("Exercise", "Number of parameters"),
            "hyperparameters",
            counts.parameter_count,
        ),
        Exercise(
            "steps_per_epoch",
            QT_TRANSLATE_NOOP("Exercise", "Steps per epoch"),
            "hyperparameters",
            counts.steps_per_epoch,
        ),
        Exercise(
            "schedule",
            QT_TRANSLATE_NOOP("Exercise", "Schedule of the learning rate"),
            "hyperparameters",
            updates.schedule,
            smallest=1e-4,
        ),
        Exercise("descent", QT_TRANSLATE_NOOP("Exercise", "Steps of gradient descent"), "descent", updates.descent),
        Exercise(
            "map_value", QT_TRANSLATE_NOOP("Exercise", "A number of a feature map"), "cnn", convolutions.map_value
        ),
        Exercise("map_size", QT_TRANSLATE_NOOP("Exercise", "Size of a feature map"), "cnn", convolutions.map_size),
        Exercise("pooled_value", QT_TRANSLATE_NOOP("Exercise", "Pooling"), "cnn", convolutions.pooled_value),
        Exercise(
            "kernel_count",
            QT_TRANSLATE_NOOP("Exercise", "Weights of a convolution"),
            "cnn",
            convolutions.kernel_count,
        ),
        Exercise(
            "elman_states", QT_TRANSLATE_NOOP("Exercise", "States of an Elman cell"), "rnn", recurrent.elman_states
        ),
        Exercise(
            "through_time",
            QT_TRANSLATE_NOOP("Exercise", "Back-propagation through time"),
            "rnn",
            recurrent.through_time,
        ),
        Exercise(
            "time_factor",
            QT_TRANSLATE_NOOP("Exercise", "Gradients through time"),
            "rnn",
            recurrent.time_factor,
            smallest=1e-4,
        ),
        Exercise("gates", QT_TRANSLATE_NOOP("Exercise", "Gates of LSTM and GRU"), "rnn", recurrent.gates),
        Exercise("rbm_energy", QT_TRANSLATE_NOOP("Exercise", "Energy of a state"), "rbm", machines.energy),
        Exercise(
            "rbm_chance", QT_TRANSLATE_NOOP("Exercise", "Probability that a unit is 1"), "rbm", machines.unit_chance
        ),
        Exercise("rbm_contrast", QT_TRANSLATE_NOOP("Exercise", "A weight after CD-1"), "rbm", machines.contrast),
        Exercise("dbn_up", QT_TRANSLATE_NOOP("Exercise", "A sample through two machines"), "dbn", machines.stack_up),
        Exercise("dbn_count", QT_TRANSLATE_NOOP("Exercise", "Numbers of a stack"), "dbn", machines.stack_count),
        Exercise(
            "bottleneck",
            QT_TRANSLATE_NOOP("Exercise", "Through the bottleneck and back"),
            "autoencoder",
            autoencoder.through_bottleneck,
        ),
        Exercise(
            "left_out", QT_TRANSLATE_NOOP("Exercise", "What PCA leaves over"), "autoencoder", autoencoder.left_out
        ),
        Exercise("gan_costs", QT_TRANSLATE_NOOP("Exercise", "What both players pay"), "gan", gan.costs),
        Exercise("gan_best", QT_TRANSLATE_NOOP("Exercise", "The best discriminator"), "gan", gan.best),
        Exercise("gan_js", QT_TRANSLATE_NOOP("Exercise", "Jensen–Shannon divergence"), "gan", gan.jensen_shannon),
        Exercise("gan_pull", QT_TRANSLATE_NOOP("Exercise", "The pull on what is made"), "gan", gan.pull),
    ]
)
"""Every exercise by its key: the lecture's own first, then in the order of the lessons."""
