namespace EventsHub.Mailings.Domain;

/// <summary>How far a mailing has come.</summary>
public enum MailingState
{
    /// <summary>It is written and reviewed; nobody gets it yet.</summary>
    Draft,

    /// <summary>It was released, and goes out.</summary>
    Sending,

    /// <summary>It was stopped half-way; whoever has not got it waits.</summary>
    Stopped,

    /// <summary>Nobody is left who should get it.</summary>
    Sent,
}
