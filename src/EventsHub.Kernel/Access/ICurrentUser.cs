namespace EventsHub.Kernel.Access;

/// <summary>The sender of the request that is being handled: a signed-in account, a key that an account has made, a visitor, or the operator.</summary>
public interface ICurrentUser
{
    /// <summary>Id of the signed-in account, or of the one that made the key; null for a visitor and for the operator.</summary>
    Guid? Id { get; }

    /// <summary>Id of the key by which a program or device sends the request; null when a person does.</summary>
    Guid? KeyId { get; }

    /// <summary>Id of the sign-in link by which the session of the request began; null for every other session. For a while it stands for the password.</summary>
    Guid? LinkId { get; }

    /// <summary>True for commands typed on the server itself. Whoever can run the program there can read the database anyway, so everything is
    /// allowed.</summary>
    bool IsOperator { get; }
}
