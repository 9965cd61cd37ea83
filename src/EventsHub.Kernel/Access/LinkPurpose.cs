namespace EventsHub.Kernel.Access;

/// <summary>What an unguessable link opens.</summary>
public enum LinkPurpose
{
    /// <summary>Somebody's own registration.</summary>
    Registration,

    /// <summary>A traveller's own page.</summary>
    Traveller,

    /// <summary>Signs an account in, once.</summary>
    SignIn,
}
