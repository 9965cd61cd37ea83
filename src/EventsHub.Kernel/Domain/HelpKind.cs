namespace EventsHub.Kernel.Domain;

/// <summary>What would make a refused step possible.</summary>
public enum HelpKind
{
    /// <summary>Wait until it is time.</summary>
    Wait,

    /// <summary>Choose something else.</summary>
    ChooseAnother,

    /// <summary>Go on the waiting list.</summary>
    JoinWaitingList,

    /// <summary>Take the place that is kept.</summary>
    TakePlace,

    /// <summary>Pay what is left.</summary>
    Pay,

    /// <summary>Register anew.</summary>
    RegisterAgain,

    /// <summary>Ask the organisers.</summary>
    AskOrganiser,
}
