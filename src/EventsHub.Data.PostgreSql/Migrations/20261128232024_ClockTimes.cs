using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ClockTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "StartsAt",
                table: "Talks",
                newName: "Starts");

            migrationBuilder.RenameColumn(
                name: "StartsAt",
                table: "Sessions",
                newName: "Starts");

            migrationBuilder.RenameColumn(
                name: "DepartsAt",
                table: "Leg",
                newName: "Departs");

            migrationBuilder.RenameColumn(
                name: "ArrivesAt",
                table: "Leg",
                newName: "Arrives");

            migrationBuilder.RenameIndex(
                name: "IX_Sessions_EventId_StartsAt",
                table: "Sessions",
                newName: "IX_Sessions_EventId_Starts");

            // Without USING the digits would depend on the time zone of whoever migrates. They are those of UTC until the upgrade of data that follows.
            migrationBuilder.Sql("""ALTER TABLE "Talks" ALTER COLUMN "Starts" TYPE timestamp without time zone USING "Starts" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Sessions" ALTER COLUMN "Starts" TYPE timestamp without time zone USING "Starts" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Leg" ALTER COLUMN "Departs" TYPE timestamp without time zone USING "Departs" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Leg" ALTER COLUMN "Arrives" TYPE timestamp without time zone USING "Arrives" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Products" ALTER COLUMN "SalesFrom" TYPE timestamp without time zone USING "SalesFrom" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Products" ALTER COLUMN "SalesUntil" TYPE timestamp without time zone USING "SalesUntil" AT TIME ZONE 'UTC'""");

            migrationBuilder.CreateTable(
                name: "DataUpgrades",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataUpgrades", x => x.Name);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataUpgrades");

            migrationBuilder.Sql("""ALTER TABLE "Talks" ALTER COLUMN "Starts" TYPE timestamp with time zone USING "Starts" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Sessions" ALTER COLUMN "Starts" TYPE timestamp with time zone USING "Starts" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Leg" ALTER COLUMN "Departs" TYPE timestamp with time zone USING "Departs" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Leg" ALTER COLUMN "Arrives" TYPE timestamp with time zone USING "Arrives" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Products" ALTER COLUMN "SalesFrom" TYPE timestamp with time zone USING "SalesFrom" AT TIME ZONE 'UTC'""");
            migrationBuilder.Sql("""ALTER TABLE "Products" ALTER COLUMN "SalesUntil" TYPE timestamp with time zone USING "SalesUntil" AT TIME ZONE 'UTC'""");

            migrationBuilder.RenameColumn(
                name: "Starts",
                table: "Talks",
                newName: "StartsAt");

            migrationBuilder.RenameColumn(
                name: "Starts",
                table: "Sessions",
                newName: "StartsAt");

            migrationBuilder.RenameColumn(
                name: "Departs",
                table: "Leg",
                newName: "DepartsAt");

            migrationBuilder.RenameColumn(
                name: "Arrives",
                table: "Leg",
                newName: "ArrivesAt");

            migrationBuilder.RenameIndex(
                name: "IX_Sessions_EventId_Starts",
                table: "Sessions",
                newName: "IX_Sessions_EventId_StartsAt");
        }
    }
}
