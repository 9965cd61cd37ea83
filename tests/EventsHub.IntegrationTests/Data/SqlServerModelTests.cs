using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EventsHub.IntegrationTests.Data;

public sealed class SqlServerModelTests
{
    [Fact]
    public void Sql_server_would_accept_the_model()
    {
        using var db = MigrationTests.ModelOf(DatabaseProvider.SqlServer);

        Assert.Empty(SqlServerModelRules.BreachesIn(db.DesignTimeModel()));
    }

    [Fact]
    public void Each_breach_is_noticed()
    {
        using var broken = new BrokenDb();

        var breaches = SqlServerModelRules.BreachesIn(broken.DesignTimeModel());

        Assert.Contains(breaches, b => b.Contains("several paths", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("2000 bytes long; 1700 are allowed", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("1000 bytes long; 900 are allowed", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("Gift would be kept in more than one order", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("nvarchar(max)", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("OR in it", StringComparison.Ordinal));
    }

    private sealed class Host
    {
        public int Id { get; set; }
    }

    private sealed class Guest
    {
        public int Id { get; set; }

        public int HostId { get; set; }

        public string Name { get; set; } = "";

        public string Story { get; set; } = "";
    }

    private sealed class Gift
    {
        public int Id { get; set; }

        public int HostId { get; set; }

        public int GuestId { get; set; }
    }

    private sealed class Letter
    {
        public string Address { get; set; } = "";
    }

    private sealed class BrokenDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=nowhere.invalid");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Host>();
            modelBuilder.Entity<Guest>().HasOne<Host>().WithMany().HasForeignKey(g => g.HostId).OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity<Guest>().Property(g => g.Name).HasMaxLength(1000);
            modelBuilder.Entity<Guest>().HasIndex(g => g.Name).HasFilter("[Id] > 1 OR [Id] < 0");
            modelBuilder.Entity<Guest>().Property(g => g.Story).HasColumnType("nvarchar(max)");
            modelBuilder.Entity<Guest>().HasIndex(g => g.Story);
            modelBuilder.Entity<Letter>().HasKey(l => l.Address);
            modelBuilder.Entity<Letter>().Property(l => l.Address).HasMaxLength(500);
            modelBuilder.Entity<Gift>().HasIndex(g => g.GuestId).IsClustered();
            modelBuilder.Entity<Gift>().HasOne<Host>().WithMany().HasForeignKey(g => g.HostId).OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity<Gift>().HasOne<Guest>().WithMany().HasForeignKey(g => g.GuestId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

internal static class DesignTimeModelOfContext
{
    /// <summary>The model with what only migrations need, such as filters.</summary>
    public static IModel DesignTimeModel(this DbContext db) =>
        Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<IDesignTimeModel>(db).Model;
}
