namespace EventsHub.Kernel.Access;

/// <summary>What an unguessable link gives access to.</summary>
public enum LinkPurpose
{
    /// <summary>The page on which somebody sees, changes or cancels their own registration.</summary>
    Registration,

    /// <summary>The page on which somebody sees an order that they pay, and corrects whom the invoice is made out to.</summary>
    Order,

    /// <summary>The page on which somebody sees all that they are at an event.</summary>
    Person,

    /// <summary>The page on which a traveller sees their own trip.</summary>
    Traveller,

    /// <summary>Signs an account in; works once.</summary>
    SignIn,

    /// <summary>Unsubscribes an address from mailings of an event, and takes that back.</summary>
    Unsubscribe,
}
