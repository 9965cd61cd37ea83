namespace EventsHub.Registrations.Approval;

/// <summary>How far the decision about somebody has come.</summary>
public enum RequestState
{
    /// <summary>Nothing was decided yet.</summary>
    Open,

    /// <summary>The person is to come; nobody was told.</summary>
    ToApprove,

    /// <summary>The person is not to come; nobody was told.</summary>
    ToDecline,

    /// <summary>What was decided is being carried out.</summary>
    OnTheWay,
}
