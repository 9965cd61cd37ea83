namespace EventsHub.Registrations.Domain;

/// <summary>How far a <see cref="RefundRun"/> has come.</summary>
public enum RefundRunState
{
    /// <summary>The file was made, and some of its refunds are not known to be paid.</summary>
    Ordered,

    /// <summary>All of its refunds are paid.</summary>
    Paid,

    /// <summary>The bank did not carry it out, or not all of it: what was not paid may be ordered anew.</summary>
    TakenBack,
}
