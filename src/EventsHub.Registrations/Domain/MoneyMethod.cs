namespace EventsHub.Registrations.Domain;

/// <summary>By which way money came in or went back.</summary>
public enum MoneyMethod
{
    /// <summary>From or to a bank account.</summary>
    Transfer,

    /// <summary>In cash, at the desk.</summary>
    Cash,

    /// <summary>By card, on the terminal of the desk.</summary>
    Card,
}
