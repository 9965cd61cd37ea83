namespace EventsHub.Forms.Contracts;

/// <summary>Who of those who may see a registration also sees the answer to a question.</summary>
public enum AnswerAudience
{
    /// <summary>Everybody who may see registrations.</summary>
    Viewers,

    /// <summary>Whoever may change registrations, such as staff at the desk.</summary>
    Staff,

    /// <summary>Whoever may change the event.</summary>
    Organisers,
}
